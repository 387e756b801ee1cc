// What the examples for portals hand to each platform, as far as that can be tried without it: the names and kinds of
// the fields that its documentation has, and programs that run against what it would give them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseXml } from '@rgrove/parse-xml';
import { readSignIns } from '@kehoach/server';
import { assert } from 'chai';
import { load } from 'js-yaml';
import { found } from '../../dist/servers/debian.js';
import { skipHere } from '../../dist/servers/skips.js';

const portals = new URL('../../../examples/portals/', import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, portals));
const text = (name) => readFile(new URL(name, portals), 'utf8');
const words = 'string';
const lines = 'string[]';

/** @see learn.liferay.com: the YAML configuration reference of each type */
const ofLiferay = {
  customElement: {
    type: words,
    name: words,
    htmlElementName: words,
    friendlyURLMapping: words,
    instanceable: 'boolean',
    portletCategoryName: words,
    properties: lines,
    cssURLs: lines,
    urls: lines,
    useESM: 'boolean',
  },
  oAuthApplicationUserAgent: {
    type: words,
    name: words,
    description: words,
    homePageURL: words,
    privacyPolicyURL: words,
    scopes: lines,
  },
};
const needed = { customElement: ['htmlElementName', 'urls'], oAuthApplicationUserAgent: [] };

const kindOf = (value) => (Array.isArray(value) && value.every((each) => typeof each === words) ? lines : typeof value);

suite('the client extensions of Liferay', () => {
  test('have the fields that are documented, each of its kind', async () => {
    const { assemble, ...extensions } = load(await text('liferay/client-extension.yaml'));
    assert.deepEqual(assemble, [{ from: 'files', into: 'static' }]);
    for (const [name, fields] of Object.entries(extensions)) {
      const known = ofLiferay[fields.type];
      assert.isDefined(known, name);
      for (const [field, value] of Object.entries(fields))
        assert.equal(kindOf(value), known[field], `${name}.${field}`);
      assert.containsAllKeys(fields, ['type', 'name', ...needed[fields.type]], name);
      for (const line of fields.properties ?? []) assert.match(line, /^[a-z-]+=\S+$/);
    }
  });

  test('load files that are there, and ask for the token by the name of the application', async () => {
    const extensions = load(await text('liferay/client-extension.yaml'));
    const files = Object.values(extensions).flatMap(({ urls = [] }) => urls);
    const isOurs = (file) => existsSync(new URL(`../../packages/portal/dist/${file}`, portals));
    for (const file of files) assert.isTrue(isOurs(file) || existsSync(pathOf(`liferay/${file}`)), file);
    const [, application] = /application = '(.+)'/.exec(await text('liferay/office-plan.js')) ?? [];
    assert.equal(extensions[application]?.type, 'oAuthApplicationUserAgent');
  });

  test('stand beside a fragment whose files are there and whose form fills in all that it asks for', async () => {
    const folder = 'liferay/fragments/ke-hoach/fragments/dong-thoi-gian';
    assert.isString(JSON.parse(await text('liferay/fragments/ke-hoach/collection.json')).name);
    const { name, type, ...paths } = JSON.parse(await text(`${folder}/fragment.json`));
    assert.deepEqual([typeof name, type], [words, 'component']);
    assert.hasAllKeys(paths, ['htmlPath', 'cssPath', 'jsPath', 'configurationPath']);
    const [html] = await Promise.all(Object.values(paths).map((path) => text(`${folder}/${path}`)));
    const { fieldSets } = JSON.parse(await text(`${folder}/configuration.json`));
    const fields = fieldSets.flatMap(({ fields: some }) => some);
    const asked = [...html.matchAll(/\$\{configuration\.(\w+)\}/g)].map(([, field]) => field);
    assert.sameMembers(
      fields.map((field) => field.name),
      asked,
    );
    for (const field of fields) assert.include(['text', 'select'], field.type);
  });
});

suite('identity.json of the guides', () => {
  for (const name of ['liferay', 'sharepoint'])
    test(`${name}: the server takes it`, async () => {
      assert.notProperty(readSignIns(await text(`${name}/identity.json`)), 'fault');
    });
});

suite('the manifest of SharePoint’s web part', () => {
  test('is one, with a file of its name, and begins with what the web part knows', async () => {
    const manifest = JSON.parse(await text('sharepoint/spfx/KeHoachWebPart.manifest.json'));
    assert.include(manifest, { componentType: 'WebPart', manifestVersion: 2, alias: 'KeHoachWebPart' });
    assert.match(manifest.id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const source = await text(`sharepoint/spfx/${manifest.alias}.ts`);
    for (const name of Object.keys(manifest.preconfiguredEntries[0].properties))
      assert.match(source, new RegExp(`readonly ${name}\\??: string`));
  });
});

suite('programs in PHP', function () {
  this.timeout(120_000);
  let php;
  suiteSetup(function () {
    php = found(() => ['/usr/bin/php', '/usr/local/bin/php'].find(existsSync), ['php-cli']);
    if (php === undefined) skipHere(this, 'PHP is not here: the blocks for Drupal, NukeViet and WordPress are not run');
  });

  /** What a file of the examples answers to a stand-in of its platform. */
  const told = (platform, file, ...more) => {
    const standIn = fileURLToPath(new URL(`${platform}.php`, import.meta.url));
    const settings = ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1', '-d', 'html_errors=0'];
    execFileSync(php, ['-l', pathOf(file)], { stdio: 'pipe' });
    const { stdout, stderr } = spawnSync(php, [...settings, standIn, pathOf(file), ...more], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return JSON.parse(stdout);
  };
  const empty = 'Chưa tải được kế hoạch.';

  test('WordPress: a script that is deferred, and a short code that writes what it knows, escaped', () => {
    const { shown, bare, script, enqueued } = told('wordpress', 'wordpress/kehoach/kehoach.php');
    const src = '/a.ndjson?x=&quot;&gt;&lt;script&gt;';
    assert.equal(shown, `<kh-timeline src="${src}" grouping="unit">${empty}</kh-timeline>`);
    assert.equal(bare, `<kh-timeline>${empty}</kh-timeline>`);
    assert.deepEqual(script.args, { strategy: 'defer' });
    assert.match(script.src, /\/kehoach\/files\/kehoach-timeline\.js$/);
    assert.include(enqueued, script.handle);
  });

  test('NukeViet: two blocks with one script, what is escaped already once, a form that gives what the block takes', async () => {
    const { root } = parseXml(await text('nukeviet/blocks/global.kehoach.ini'));
    const fieldOf = (name) => root.children.find((each) => each.name === name);
    const functions = ['datafunction', 'submitfunction'].map((name) => fieldOf(name).text);
    const {
      shown,
      my_footer: footer,
      form,
      kept,
    } = told('nukeviet', 'nukeviet/blocks/global.kehoach.php', ...functions);
    const src = '/a.ndjson?x=&quot;&gt;&lt;script&gt;&amp;y=1';
    assert.deepEqual(shown, Array(2).fill(`<kh-timeline src="${src}">${empty}</kh-timeline>`));
    assert.equal(footer, '<script src="/cong/kehoach/kehoach-timeline.js" defer></script>\n');
    assert.include(form, 'name="config_src"');
    const begun = fieldOf('config').children.filter(({ name }) => name !== undefined);
    assert.hasAllKeys(
      kept.config,
      begun.map(({ name }) => name),
    );
  });

  test('Drupal: a block with its library, whose files are neither joined nor moved', async () => {
    const { id, form, built } = told('drupal', 'drupal/kehoach/src/Plugin/Block/PlanBlock.php');
    assert.equal(id, 'kehoach_plan');
    assert.hasAllKeys(form, Object.keys(built['#attributes']));
    assert.include(built, { '#type': 'html_tag', '#tag': 'kh-timeline' });
    assert.deepEqual(built['#attributes'], { src: '/a.ndjson', grouping: 'unit' });
    const info = load(await text('drupal/kehoach/kehoach.info.yml'));
    assert.include(info, { type: 'module', core_version_requirement: '^10.2 || ^11' });
    const libraries = load(await text('drupal/kehoach/kehoach.libraries.yml'));
    for (const library of built['#attached'].library) {
      const { js } = libraries[library.replace('kehoach/', '')];
      assert.deepEqual(Object.values(js), [{ preprocess: false, minified: true, attributes: { defer: true } }]);
    }
  });
});
