"""What CPSV-AP 3.2.0 asks of public services, as SHACL shapes.

Written from the constraints that SEMIC publishes with the profile (classes, properties, how many,
of what kind; https://semiceu.github.io/CPSV-AP/releases/3.2.0/, CC BY 4.0), in a form of our own:
the published file is not copied. One line a property: term, least, most, kind of value.
"""

from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SH

_SPACES = {
    "adms": "http://www.w3.org/ns/adms#",
    "atu": "http://data.europa.eu/88u/dataset/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "rdf": str(RDF),
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": str(XSD),
}
_TEXT = "rdf:langString"
_SHAPES = {
    "cpsv:PublicService": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        dct:description 1 * {_TEXT}
        cv:hasCompetentAuthority 1 * cv:PublicOrganisation
        dcat:keyword 0 * {_TEXT}
        cv:processingTime 0 1 xsd:duration
        adms:status 0 1 skos:Concept
        dct:type 0 * skos:Concept
        dct:audience 0 * skos:Concept
        cv:sector 0 * skos:Concept
        cv:thematicArea 0 * skos:Concept
        cv:isClassifiedBy 0 * skos:Concept
        dct:language 0 * dct:LinguisticSystem
        dct:spatial 0 * dct:Location
        dct:isPartOf 0 * dcat:Dataset
        dct:requires 0 * cpsv:PublicService
        cv:relatedService 0 * cpsv:PublicService
        cpsv:hasInput 0 * cv:Evidence
        cv:hasInputType 0 * cv:EvidenceType
        cpsv:produces 0 * cv:Output
        cpsv:follows 0 * cpsv:Rule
        cv:holdsRequirement 0 * cv:Requirement
        cv:hasLegalResource 0 * eli:LegalResource
        cv:hasParticipation 0 * cv:Participation
        cv:hasChannel 0 * cv:Channel
        cv:hasCost 0 * cv:Cost
        cv:contactPoint 0 * cv:ContactPoint
        cv:isGroupedBy 0 * cv:Event""",
    "cv:PublicOrganisation": f"""
        skos:prefLabel 1 * {_TEXT}
        dct:spatial 1 * atu:atu-type""",
    "foaf:Agent": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        cv:participates 0 * cv:Participation
        locn:address 0 * locn:Address""",
    "dcat:Dataset": f"""
        dct:title 1 * {_TEXT}
        dct:description 1 * {_TEXT}
        dct:publisher 1 1 foaf:Agent
        dct:hasPart 0 * cpsv:PublicService
        dcat:landingPage 0 * foaf:Document""",
    "cpsv:Rule": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        dct:description 1 * {_TEXT}
        dct:type 0 1 skos:Concept
        dct:language 0 * dct:LinguisticSystem
        cpsv:implements 0 * eli:LegalResource""",
    "cv:Evidence": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        dct:description 0 * {_TEXT}
        dct:type 0 1 skos:Concept
        dct:language 0 * dct:LinguisticSystem
        dct:conformsTo 0 * cv:EvidenceType
        cv:supportsRequirement 0 * cv:Requirement
        foaf:page 0 * foaf:Document""",
    "cv:EvidenceType": """
        dct:identifier 1 1
        cv:evidenceTypeClassification 0 * skos:Concept""",
    "cv:Requirement": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        dct:type 0 * skos:Concept
        cv:fulfils 0 * cpsv:Rule
        cv:hasSupportingEvidence 0 * cv:Evidence""",
    "cv:Output": f"""
        dct:identifier 1 1
        dct:title 1 * {_TEXT}
        dct:description 0 * {_TEXT}
        dct:type 0 * skos:Concept
        dct:language 0 * dct:LinguisticSystem""",
    "cv:Channel": f"""
        dct:identifier 1 1
        dct:description 0 * {_TEXT}
        dct:type 0 1 skos:Concept
        cv:processingTime 0 1 xsd:duration
        cv:ownedBy 0 * org:Organization
        cpsv:hasInput 0 * cv:Evidence
        cv:openingHours 0 * time:TemporalEntity
        cv:specialOpeningHoursSpecification 0 * time:TemporalEntity""",
    "cv:Cost": f"""
        dct:identifier 1 1
        dct:description 0 * {_TEXT}
        cv:hasValue 0 1 xsd:double
        cv:currency 0 1 skos:Concept
        cv:ifAccessedThrough 0 1 cv:Channel
        cv:isDefinedBy 0 * org:Organization""",
    "cv:ContactPoint": """
        cv:contactPage 0 * foaf:Document
        cv:openingHours 0 * time:TemporalEntity
        cv:specialOpeningHoursSpecification 0 * time:TemporalEntity""",
    "cv:Participation": f"""
        dct:identifier 1 1
        dct:description 1 * {_TEXT}
        cv:role 1 * skos:Concept
        cv:hasParticipant 1 1 foaf:Agent""",
    "eli:LegalResource": """
        dct:relation 0 * eli:LegalResource""",
    "locn:Address": f"""
        locn:fullAddress 0 * {_TEXT}
        locn:thoroughfare 0 * {_TEXT}
        locn:adminUnitL1 0 * {_TEXT}
        locn:adminUnitL2 0 * {_TEXT}""",
}


def shapes() -> Graph:
    """The shapes as a graph."""
    graph = Graph()
    own = Namespace("urn:cpsv-ap:")
    for target, properties in _SHAPES.items():
        shape = own[target]
        graph.add((shape, RDF.type, SH.NodeShape))
        graph.add((shape, SH.targetClass, _iri(target)))
        for line in properties.strip().splitlines():
            term, least, most, *kind = line.split()
            held = BNode()
            graph.add((shape, SH.property, held))
            graph.add((held, SH.path, _iri(term)))
            if least != "0":
                graph.add((held, SH.minCount, Literal(int(least))))
            if most != "*":
                graph.add((held, SH.maxCount, Literal(int(most))))
            for one in kind:
                of_text = one == _TEXT or one.startswith("xsd:")
                graph.add((held, SH.datatype if of_text else SH["class"], _iri(one)))
    return graph


def _iri(term: str) -> URIRef:
    space, _, name = term.partition(":")
    return URIRef(_SPACES[space] + name)
