/* What pages can do beyond reading: filters, chart zoom, links to sections, printing.
   Every page is whole without it. No dependency, nothing inline, no HTML is ever parsed.

   Filters:  <form class="filters" data-for="ID" hidden> with <select name="x">, checkboxes and
             <input type="search">; the element ID holds rows (tbody > tr, [data-row]) with data-x,
             several values apart by "|". A <section> or [data-group] all of whose rows are hidden
             is hidden too. The choice is kept as #?x=…, and named on paper.
   Zoom:     <figure class="chart" data-zoom> with a .scroll that holds an <svg>.
   Printing: <button type="button" data-print hidden>. */
(function () {
  "use strict";

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) { made.className = kind; }
    if (text) { made.textContent = text; }
    return made;
  }

  function button(text, label, act) {
    var made = element("button", "tool", text);
    made.type = "button";
    if (label !== text) { made.setAttribute("aria-label", label); made.title = label; }
    made.addEventListener("click", act);
    return made;
  }

  function fold(text) {
    return text.replace(/\u3000/g, " ").replace(/[\uFF01-\uFF5E]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0xFEE0);
    }).toLowerCase();
  }

  /* --- filters --- */

  function filter(form, alone) {
    var target = document.getElementById(form.getAttribute("data-for"));
    if (!target) { return; }
    var rows = all("tbody > tr, [data-row]", target);
    var groups = all("section, [data-group]", target).filter(function (group) {
      return group.querySelector("tbody > tr, [data-row]");
    });
    var fields = all("select, input", form).filter(function (field) { return field.name; });
    var texts = rows.map(function (row) { return fold(row.textContent); });
    var status = element("p", "filter-status");
    status.setAttribute("role", "status");
    var reset = button("清除条件", "清除条件", function () {
      form.reset();
      apply(true);
      if (fields[0]) { fields[0].focus(); }
    });
    var empty = element("p", "empty", "没有符合条件的，放宽或者清除条件再看。");
    empty.hidden = true;

    function values(row, name) { return (row.getAttribute("data-" + name) || "").split("|"); }

    function has(field) { return field.type === "checkbox" ? field.checked : field.value.trim(); }

    function fits(row, place) {
      return fields.every(function (field) {
        if (!has(field)) { return true; }
        if (field.type === "search" || field.type === "text") {
          return fold(field.value).split(/\s+/).every(function (word) {
            return texts[place].indexOf(word) >= 0;
          });
        }
        return values(row, field.name).indexOf(field.value) >= 0;
      });
    }

    function apply(keep) {
      var shown = 0;
      rows.forEach(function (row, place) {
        row.hidden = !fits(row, place);
        shown += row.hidden ? 0 : 1;
      });
      groups.forEach(function (group) {
        group.hidden = !all("tbody > tr, [data-row]", group).some(function (row) {
          return !row.hidden;
        });
      });
      var chosen = fields.some(has);
      empty.hidden = shown > 0;
      reset.hidden = !chosen;
      status.textContent = chosen ? "显示 " + shown + " 条，共 " + rows.length + " 条" : "";
      status.setAttribute("data-chosen", fields.filter(has).map(function (field) {
        return field.parentNode.firstChild.textContent + "“" + field.value.trim() + "”";
      }).join("，"));
      if (keep) { remember(); }
    }

    function key(field) { return alone ? field.name : form.getAttribute("data-for") + "." + field.name; }

    function remember() {
      var state = new URLSearchParams(location.hash.slice(0, 2) === "#?" ? location.hash.slice(2) : "");
      fields.forEach(function (field) {
        if (has(field)) { state.set(key(field), field.value.trim()); } else { state.delete(key(field)); }
      });
      var text = state.toString();
      try {
        history.replaceState(null, "", text ? "#?" + text : location.pathname.split("/").pop() + location.search);
      } catch (_error) { /* a place that keeps no state: the filters work all the same */ }
    }

    function recall() {
      var state = new URLSearchParams(location.hash.slice(0, 2) === "#?" ? location.hash.slice(2) : "");
      fields.forEach(function (field) {
        var value = state.get(key(field));
        if (field.type === "checkbox") { field.checked = value === field.value; return; }
        field.value = value || "";
        if (field.selectedIndex === -1) { field.value = ""; }
      });
      apply(false);
    }

    /* A link to a row that is filtered away shows it again. */
    function arrive() {
      if (location.hash.slice(0, 2) === "#?") { recall(); return; }
      var wanted = location.hash.length > 1 && document.getElementById(decoded(location.hash.slice(1)));
      if (wanted && target.contains(wanted) && wanted.closest("[hidden]")) {
        form.reset();
        apply(false);
        wanted.scrollIntoView();
      }
    }

    all("select", form).forEach(function (select) {
      all("option", select).forEach(function (option) {
        if (!option.value) { return; }
        var count = rows.filter(function (row) {
          return values(row, select.name).indexOf(option.value) >= 0;
        }).length;
        option.textContent = option.textContent + "（" + count + "）";
      });
    });
    var timer = 0;
    form.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { apply(true); }, 120);
    });
    form.addEventListener("change", function () { apply(true); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      apply(true);
    });
    window.addEventListener("hashchange", arrive);
    form.appendChild(reset);
    form.appendChild(status);
    target.parentNode.insertBefore(empty, target.nextSibling);
    form.hidden = false;
    recall();
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (_error) { return text; }
  }

  /* --- chart zoom --- */

  var LEAST = 0.2, MOST = 6, STEP = 1.25;
  var READABLE = 0.85; // of a chart's own size: type of 14 px becomes 12 px, and no smaller

  function zoom(figure) {
    var view = figure.querySelector(".scroll");
    var picture = view && view.querySelector("svg");
    var box = picture && picture.viewBox.baseVal;
    if (!box || !box.width) { return; }
    var tools = element("div", "tools");
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", "看图");
    var level = element("output", "level-of-zoom");
    var scale = 0; // 0: as large as there is room for, and as small as can be read

    function room() {
      var style = window.getComputedStyle(view);
      return view.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    }

    function now() { return scale || Math.min(1, Math.max(READABLE, room() / box.width)); }

    /* `at` is the point of the view that stays where it is. */
    function set(wanted, at) {
      var before = now();
      var point = at || { x: view.clientWidth / 2, y: view.clientHeight / 2 };
      scale = wanted ? Math.min(MOST, Math.max(LEAST, wanted)) : 0;
      picture.style.width = box.width * now() + "px";
      view.classList.toggle("zoomed", scale > 0);
      var ratio = now() / before;
      view.scrollLeft = (view.scrollLeft + point.x) * ratio - point.x;
      view.scrollTop = (view.scrollTop + point.y) * ratio - point.y;
      level.textContent = Math.round(now() * 100) + "%";
    }

    function fit() { set(room() / box.width); }

    function place(event) {
      var edge = view.getBoundingClientRect();
      return { x: event.clientX - edge.left, y: event.clientY - edge.top };
    }

    function turn(event) {
      if (!event.ctrlKey && !event.metaKey) { return; }
      event.preventDefault();
      set(now() * Math.pow(STEP, event.deltaY > 0 ? -0.5 : 0.5), place(event));
    }

    function press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (event.key === "+" || event.key === "=") { set(now() * STEP); }
      else if (event.key === "-") { set(now() / STEP); }
      else if (event.key === "0") { set(0); }
      else { return; }
      event.preventDefault();
    }

    var fingers = new Map(), apart = 0;
    function distance() {
      var two = Array.from(fingers.values());
      return Math.hypot(two[0].x - two[1].x, two[0].y - two[1].y);
    }
    function touch(event) {
      if (event.pointerType !== "touch") { return; }
      fingers.set(event.pointerId, place(event));
      apart = fingers.size === 2 ? distance() : 0;
    }
    function move(event) {
      if (!fingers.has(event.pointerId)) { return; }
      fingers.set(event.pointerId, place(event));
      if (fingers.size !== 2 || !apart) { return; }
      var two = Array.from(fingers.values()), wider = distance();
      set(now() * wider / apart, { x: (two[0].x + two[1].x) / 2, y: (two[0].y + two[1].y) / 2 });
      apart = wider;
    }
    function leave(event) { fingers.delete(event.pointerId); apart = 0; }

    tools.appendChild(button("−", "缩小", function () { set(now() / STEP); }));
    tools.appendChild(level);
    tools.appendChild(button("+", "放大", function () { set(now() * STEP); }));
    tools.appendChild(button("适合宽度", "适合宽度", fit));
    tools.appendChild(button("还原", "还原大小", function () { set(0); }));
    var whole = button("全屏", "全屏看图", full);
    if (window.HTMLDialogElement) { tools.appendChild(whole); }
    view.parentNode.insertBefore(tools, view);
    view.addEventListener("wheel", turn, { passive: false });
    view.addEventListener("keydown", press);
    view.addEventListener("pointerdown", touch);
    view.addEventListener("pointermove", move);
    ["pointerup", "pointercancel", "pointerleave"].forEach(function (name) {
      view.addEventListener(name, leave);
    });
    window.addEventListener("resize", function () { if (!scale) { set(0); } });
    set(0);

    function full() {
      var dialog = element("dialog", "chart-dialog");
      var place = document.createComment("chart");
      var close = button("关闭", "关闭", function () { dialog.close(); });
      dialog.setAttribute("aria-label", view.getAttribute("aria-label") || "图");
      figure.insertBefore(place, tools);
      tools.replaceChild(close, whole);
      dialog.appendChild(tools);
      dialog.appendChild(view);
      document.body.appendChild(dialog);
      dialog.addEventListener("close", function () {
        tools.replaceChild(whole, close);
        figure.insertBefore(tools, place);
        figure.insertBefore(view, place);
        figure.removeChild(place);
        document.body.removeChild(dialog);
        set(0);
        whole.focus();
      });
      dialog.showModal();
      var least = Math.min(view.clientWidth / box.width, view.clientHeight / box.height);
      set(Math.max(least, Math.min(1, Math.max(READABLE, view.clientWidth / box.width))));
      close.focus();
    }
  }

  /* --- links to sections --- */

  function anchors() {
    var said = element("p", "sr");
    said.setAttribute("role", "status");
    document.body.appendChild(said);
    all("main section[id] > h2, main h2[id]").forEach(function (head) {
      var id = head.id || head.parentNode.id;
      var link = element("a", "anchor", "#");
      link.href = "#" + encodeURIComponent(id);
      link.setAttribute("aria-label", "本节链接");
      link.title = "复制本节链接";
      link.addEventListener("click", function () {
        if (!navigator.clipboard) { return; }
        var address = location.href.split("#")[0] + link.getAttribute("href");
        navigator.clipboard.writeText(address).then(function () {
          said.textContent = "已复制链接";
        }, function () { /* not allowed here: the address bar shows the link */ });
      });
      head.appendChild(link);
    });
  }

  function start() {
    var forms = all("form.filters[data-for]");
    forms.forEach(function (form) { filter(form, forms.length === 1); });
    all("figure.chart[data-zoom]").forEach(zoom);
    anchors();
    all("[data-print]").forEach(function (one) {
      one.hidden = false;
      one.addEventListener("click", function () { window.print(); });
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
}());
