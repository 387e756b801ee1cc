<?php
/**
 * Plugin Name: Kế hoạch
 * Description: Mã ngắn [kehoach src="…"] hiển thị kế hoạch công tác và tiến độ thực hiện.
 * Version: 0.7.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'kehoach_register' );

function kehoach_register() {
	$file = plugins_url( 'files/kehoach-timeline.js', __FILE__ );
	wp_register_script( 'kehoach-timeline', $file, array(), '0.7.0', array( 'strategy' => 'defer' ) );
	add_shortcode( 'kehoach', 'kehoach_shortcode' );
}

function kehoach_shortcode( $given ) {
	$defaults = array( 'src' => '', 'grouping' => '', 'zoom' => '', 'today' => '' );
	$text = '';
	foreach ( shortcode_atts( $defaults, $given, 'kehoach' ) as $name => $value ) {
		if ( '' !== $value ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	wp_enqueue_script( 'kehoach-timeline' );
	return "<kh-timeline$text>Chưa tải được kế hoạch.</kh-timeline>";
}
