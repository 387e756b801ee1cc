// Trusted Types keep old scripts from writing HTML. jQuery 1 to 3 tries a few fixed pieces while it loads; this portal
// lets those through, and nothing else.
(function () {
  var known = [
    '',
    '<textarea>x</textarea>',
    '<option></option>',
    '<form></form><form></form>',
    "<a href='#'></a>",
    '<input/>',
    "<a href='' disabled='disabled'></a><select disabled='disabled'><option/></select>",
    "  <link/><table></table><a href='/a'>a</a><input type='checkbox'/>",
    '<table><tr><td></td><td>t</td></tr></table>',
    "<input type='radio' checked='checked' name='t'/>",
  ];
  var probes = [
    /^<a id='sizzle\d+'><\/a><select id='sizzle\d+-(?:\r\\|\f\])' msallowcapture=''><option selected=''><\/option><\/select>$/,
    /^<a id='jQuery\d+' href='' disabled='disabled'><\/a><select id='jQuery\d+-\r\\' disabled='disabled'><option selected=''><\/option><\/select>$/,
  ];
  if (window.trustedTypes === undefined) return;
  window.trustedTypes.createPolicy('default', {
    createHTML: function (html) {
      var isProbe = probes.some(function (probe) {
        return probe.test(html);
      });
      return isProbe || known.indexOf(html) >= 0 ? html : null;
    },
    // What jQuery 1 writes as a handler, to see whether the browser knows the event; script-src keeps it from running.
    createScript: function (script) {
      return script === 't' ? script : null;
    },
  });
})();
