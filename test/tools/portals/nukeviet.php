<?php
// What the block asks of NukeViet, as far as it does; prints its form, what it keeps, and what the page gets of two.
define('NV_MAINFILE', true);
define('NV_SYSTEM', true);
define('NV_BASE_SITEURL', '/cong/');
function nv_function_exists($name) { return function_exists($name); }
$nv_Request = new class {
    public function get_title($name, $method) { return $name === 'config_src' && $method === 'post' ? '/uploads/ke-hoach.ndjson' : ''; }
};
$my_footer = '';
$block_config = ['src' => '/a.ndjson?x="><script>&amp;y=1'];
$shown = [];
foreach ([1, 2] as $time) {
    include $argv[1];
    $shown[] = $content;
}
$form = $argv[2]('theme', ['src' => '"'], []);
$kept = $argv[3]('theme', []);
echo json_encode(compact('shown', 'my_footer', 'form', 'kept'));
