/* Full-text search over script files: works on a web server and from a disk. No dependency.
   The index is described in liuquan_cli/publish/search.py. Nothing is ever parsed as HTML. */
(function () {
  "use strict";

  var BATCH = 60; // pages looked through before the reader is asked whether to go on
  var CONTEXT = 28; // signs shown before the first hit
  var SHOWN = 110; // signs of a snippet
  var known = null; // what search/index.js says
  var arrived = {}; // what the files of pairs and texts hold, by name
  var waiting = {}; // files on their way
  var current = 0; // number of the latest query

  window.liuquanSearch = {
    index: function (_number, value) { known = value; },
    pairs: function (number, value) {
      var map = new Map();
      value.split("\n").forEach(function (line) {
        var cut = line.indexOf("\t", 1);
        map.set(line.slice(0, cut), line.slice(cut + 1));
      });
      arrived["g" + number] = map;
    },
    texts: function (number, rows) { arrived["t" + number] = rows; }
  };

  /* One sign for one sign, so that places in the folded text are places in the text. */
  function fold(text) {
    return text.replace(/[\u3000\u00A0]/g, " ").replace(/[\uFF01-\uFF5E]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0xFEE0);
    }).replace(/[A-Z]/g, function (sign) { return sign.toLowerCase(); });
  }

  /* Words apart by spaces must all be on the page; what stands in quotes is one phrase. */
  function phrases(query) {
    var found = [];
    var rest = query.replace(/[“"]([^“”"]+)[”"]/g, function (_all, phrase) {
      found.push(phrase);
      return " ";
    });
    return found.concat(rest.split(/\s+/)).map(function (phrase) {
      return fold(phrase).replace(/\s+/g, " ").trim();
    }).filter(function (phrase, place, all) { return phrase && all.indexOf(phrase) === place; });
  }

  function load(name) {
    if (arrived[name]) { return Promise.resolve(arrived[name]); }
    if (!waiting[name]) {
      waiting[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = "search/" + name + ".js";
        script.onload = function () {
          if (arrived[name]) { resolve(arrived[name]); } else { script.onerror(); }
        };
        script.onerror = function () {
          delete waiting[name];
          reject(new Error(script.getAttribute("src")));
        };
        document.head.appendChild(script);
      });
    }
    return waiting[name];
  }

  /* Pairs in order of code points, which is not the order of JavaScript's strings. */
  function rank(pair) {
    var signs = Array.from(pair);
    return signs[0].codePointAt(0) * 0x200000 + (signs.length > 1 ? signs[1].codePointAt(0) + 1 : 0);
  }

  function fileOf(pair) {
    var low = 0, high = known.pairs.length - 1, wanted = rank(pair);
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (rank(known.pairs[middle]) <= wanted) { low = middle; } else { high = middle - 1; }
    }
    return low;
  }

  function numbers(runs) {
    var found = [], end = 0;
    runs.split(",").forEach(function (run) {
      var parts = run.split("*");
      var begin = end + parseInt(parts[0], 36);
      end = begin + (parts[1] ? parseInt(parts[1], 36) : 1);
      for (var number = begin; number < end; number += 1) { found.push(number); }
    });
    return found;
  }

  function pagesOfSign(sign) {
    var files = [], last = fileOf(sign);
    do { files.push("g" + last); last += 1; }
    while (last < known.pairs.length && Array.from(known.pairs[last])[0] === sign);
    return Promise.all(files.map(load)).then(function (maps) {
      var found = new Set();
      maps.forEach(function (map) {
        map.forEach(function (runs, pair) {
          if (pair.indexOf(sign) === 0) { numbers(runs).forEach(found.add, found); }
        });
      });
      return found;
    });
  }

  function pagesOfPhrase(phrase) {
    var signs = Array.from(phrase);
    if (signs.length === 1) { return pagesOfSign(phrase); }
    var pairs = [];
    for (var place = 0; place + 1 < signs.length; place += 1) {
      pairs.push(signs[place] + signs[place + 1]);
    }
    return Promise.all(pairs.map(function (pair) {
      return load("g" + fileOf(pair)).then(function (map) {
        return new Set(map.has(pair) ? numbers(map.get(pair)) : []);
      });
    })).then(inAll);
  }

  function inAll(sets) {
    return sets.reduce(function (left, right) {
      return new Set(Array.from(left).filter(function (number) { return right.has(number); }));
    });
  }

  function kindOf(number) {
    for (var run = 0, end = 0; run < known.runs.length; run += 1) {
      end += known.runs[run][1];
      if (number < end) { return known.runs[run][0]; }
    }
    return known.kinds.length - 1;
  }

  /* The rows of text of one page, from as many files as it runs through. */
  function textOf(number) {
    var firsts = known.texts, last = 0;
    while (last + 1 < firsts.length && firsts[last + 1] <= number) { last += 1; }
    var first = last;
    while (first > 0 && firsts[first] === number) { first -= 1; }
    var names = [];
    for (; first <= last; first += 1) { names.push("t" + first); }
    return Promise.all(names.map(load)).then(function (files) {
      return [].concat.apply([], files).filter(function (row) { return row[0] === number; });
    });
  }

  /* Whether a page holds every phrase; if so, what to show of it. */
  function hit(rows, wanted) {
    var folded = rows.map(function (row) { return fold(row[3]); });
    var first = null;
    var all = wanted.every(function (phrase) {
      return folded.some(function (text, row) {
        var place = text.indexOf(phrase);
        if (place >= 0 && first === null) { first = { row: row, place: place }; }
        return place >= 0;
      });
    });
    if (!all) { return null; }
    var text = rows[first.row][3];
    var begin = text.lastIndexOf("\n", first.place) + 1;
    var end = text.indexOf("\n", first.place);
    end = end < 0 ? text.length : end;
    var from = Math.max(begin, first.place - CONTEXT);
    var to = Math.min(end, Math.max(from + SHOWN, first.place + wanted[0].length));
    if (from > begin && /[\uDC00-\uDFFF]/.test(text[from])) { from -= 1; }
    if (to < end && /[\uDC00-\uDFFF]/.test(text[to])) { to += 1; }
    return {
      page: rows[0][1], title: rows[0][2], text: text.slice(from, to),
      before: from > begin, after: to < end
    };
  }

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (kind) { made.className = kind; }
    return made;
  }

  /* `text` with every phrase in it marked. */
  function marked(text, wanted) {
    var parts = document.createDocumentFragment();
    var folded = fold(text), place = 0;
    while (place < text.length) {
      var next = -1, length = 0;
      wanted.forEach(function (phrase) {
        var found = folded.indexOf(phrase, place);
        if (found >= 0 && (next < 0 || found < next || (found === next && phrase.length > length))) {
          next = found;
          length = phrase.length;
        }
      });
      if (next < 0) { break; }
      parts.appendChild(document.createTextNode(text.slice(place, next)));
      parts.appendChild(element("mark", text.slice(next, next + length)));
      place = next + length;
    }
    parts.appendChild(document.createTextNode(text.slice(place)));
    return parts;
  }

  function entry(found, wanted) {
    var item = element("li");
    var link = element("a");
    link.appendChild(marked(found.title, wanted));
    link.href = encodeURI(found.page) + "#:~:text=" +
      encodeURIComponent(wanted[0]).replace(/-/g, "%2D");
    var snippet = element("p");
    if (found.before) { snippet.appendChild(document.createTextNode("…")); }
    snippet.appendChild(marked(found.text, wanted));
    if (found.after) { snippet.appendChild(document.createTextNode("…")); }
    item.appendChild(link);
    if (found.text !== found.title) { item.appendChild(snippet); }
    return item;
  }

  function start() {
    var form = document.getElementById("search");
    var input = document.getElementById("q");
    var status = document.getElementById("search-status");
    var results = document.getElementById("search-results");
    if (!form || !input || !status || !results) { return; }
    form.hidden = false;
    if (!known) {
      status.textContent = "打不开搜索索引（search/index.js），请从栏目里查找。";
      return;
    }

    function clear() {
      while (results.firstChild) { results.removeChild(results.firstChild); }
    }

    function listOf(kind) {
      var id = "found-" + kind;
      var section = document.getElementById(id);
      if (!section) {
        section = element("section");
        section.id = id;
        var head = element("h2", known.kinds[kind], "small");
        head.appendChild(element("span", "", "count"));
        section.appendChild(head);
        section.appendChild(element("ol", "", "found"));
        results.appendChild(section);
      }
      return section;
    }

    function show(number, found, wanted) {
      var section = listOf(kindOf(number));
      var list = section.querySelector("ol");
      list.appendChild(entry(found, wanted));
      section.querySelector(".count").textContent = list.children.length + " 页";
    }

    function goOn(query, wanted, candidates, from, before) {
      var exact = wanted.every(function (phrase) { return Array.from(phrase).length < 3; });
      var old = results.querySelector("button");
      if (old) { results.removeChild(old); }
      var here = candidates.slice(from, from + BATCH);
      var rest = candidates.length - from - here.length;
      return here.reduce(function (done, number) {
        return done.then(function (count) {
          if (query !== current) { return count; }
          return textOf(number).then(function (rows) {
            var found = query === current ? hit(rows, wanted) : null;
            if (found) { show(number, found, wanted); }
            return count + (found ? 1 : 0);
          });
        });
      }, Promise.resolve(before)).then(function (count) {
        if (query !== current) { return; }
        if (!rest) {
          status.textContent = count ? "找到 " + count + " 页" : "没有找到。换一个词，或者从栏目里查找。";
          return;
        }
        status.textContent = exact
          ? "找到 " + candidates.length + " 页，先列出 " + count + " 页"
          : "已找到 " + count + " 页，还有 " + rest + " 页没有核对";
        var more = element("button", "继续查找", "plain");
        more.type = "button";
        more.addEventListener("click", function () {
          var last = results.querySelectorAll("a");
          goOn(query, wanted, candidates, from + BATCH, count).then(function () {
            var links = results.querySelectorAll("a");
            if (links.length > last.length) { links[last.length].focus(); }
          });
        });
        results.appendChild(more);
      });
    }

    function search() {
      var wanted = phrases(input.value);
      var query = (current += 1);
      remember(input.value.trim());
      if (!wanted.length) {
        clear();
        status.textContent = "";
        return;
      }
      Promise.all(wanted.map(pagesOfPhrase)).then(inAll).then(function (set) {
        if (query !== current) { return null; }
        clear();
        var candidates = Array.from(set).sort(function (a, b) {
          return kindOf(a) - kindOf(b) || a - b;
        });
        return goOn(query, wanted, candidates, 0, 0);
      }).catch(function (error) {
        if (query === current) {
          status.textContent = "打不开索引文件 " + error.message + "，请从栏目里查找。";
        }
      });
    }

    function remember(text) {
      var wanted = text ? "#q=" + encodeURIComponent(text) : location.pathname.split("/").pop();
      if (asked() === text) { return; }
      try { history.replaceState(null, "", wanted); } catch (_error) { location.hash = wanted; }
    }

    function asked() {
      var found = /[#&?]q=([^&#]*)/.exec(location.hash) || /[?&]q=([^&#]*)/.exec(location.search);
      try {
        return found ? decodeURIComponent(found[1].replace(/\+/g, " ")).trim() : "";
      } catch (_error) {
        return "";
      }
    }

    var timer = 0, composing = false;
    function soon() {
      window.clearTimeout(timer);
      if (!composing) { timer = window.setTimeout(search, 120); }
    }
    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; soon(); });
    input.addEventListener("input", soon);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      window.clearTimeout(timer);
      search();
    });
    window.addEventListener("hashchange", function () {
      if (asked() !== input.value.trim()) {
        input.value = asked();
        search();
      }
    });
    form.parentNode.addEventListener("keydown", function (event) {
      var links = Array.from(results.querySelectorAll("a"));
      var place = links.indexOf(document.activeElement);
      if (event.isComposing) { return; }
      if (event.key === "ArrowDown" && links[place + 1]) {
        links[place + 1].focus();
      } else if (event.key === "ArrowUp" && place >= 0) {
        (links[place - 1] || input).focus();
      } else if (event.key === "Escape" && document.activeElement !== input) {
        input.focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    input.value = asked();
    if (input.value) { search(); }
    input.focus();
  }

  if (document.readyState === "complete") {
    start();
  } else {
    window.addEventListener("DOMContentLoaded", start);
  }
}());
