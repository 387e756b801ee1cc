<?php

if (!defined('NV_MAINFILE')) {
    exit('Stop!!!');
}

if (!nv_function_exists('nv_block_kehoach')) {
    function nv_block_kehoach_config($module, $data_block, $lang_block = [])
    {
        $src = htmlspecialchars($data_block['src'] ?? '', ENT_QUOTES, 'UTF-8', false);

        return '<div class="form-group"><label class="control-label col-sm-6">Địa chỉ nhật ký (.ndjson):</label>'
            . '<div class="col-sm-18"><input type="text" name="config_src" class="form-control" value="' . $src . '">'
            . '</div></div>';
    }

    function nv_block_kehoach_submit($module, $lang_block = [])
    {
        global $nv_Request;

        return [
            'error' => [],
            'config' => ['src' => $nv_Request->get_title('config_src', 'post')],
        ];
    }

    function nv_block_kehoach($block_config)
    {
        global $my_footer;

        $script = '<script src="' . NV_BASE_SITEURL . "kehoach/kehoach-timeline.js\" defer></script>\n";
        if (!str_contains((string) $my_footer, $script)) {
            $my_footer .= $script;
        }
        // NukeViet may hand over what is escaped already.
        $src = htmlspecialchars($block_config['src'], ENT_QUOTES, 'UTF-8', false);

        return '<kh-timeline src="' . $src . '">Chưa tải được kế hoạch.</kh-timeline>';
    }
}

if (defined('NV_SYSTEM')) {
    $content = nv_block_kehoach($block_config);
}
