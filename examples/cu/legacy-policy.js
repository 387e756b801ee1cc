// Trusted Types keep old scripts from writing HTML. jQuery 3.6 tries a few fixed pieces while it loads;
// this portal lets those through, and nothing else.
(function () {
  var known = [
    '<textarea>x</textarea>',
    '<option></option>',
    '<form></form><form></form>',
    "<a href='#'></a>",
    '<input/>',
    "<a href='' disabled='disabled'></a><select disabled='disabled'><option/></select>",
  ];
  var probe =
    /^<a id='sizzle\d+'><\/a><select id='sizzle\d+-\r\\' msallowcapture=''><option selected=''><\/option><\/select>$/;
  if (window.trustedTypes === undefined) return;
  window.trustedTypes.createPolicy('default', {
    createHTML: function (html) {
      return known.indexOf(html) >= 0 || probe.test(html) ? html : null;
    },
  });
})();
