"""Pictures of the model. The layout engine only ranks; every line of the SVG is ours."""
