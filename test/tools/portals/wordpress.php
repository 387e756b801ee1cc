<?php
// What the plugin asks of WordPress, as far as it does; prints what it registered and what its short code becomes.
define( 'ABSPATH', '/' );
$told = array();
function add_action( $hook, $function ) { global $told; $told['actions'][ $hook ] = $function; }
function add_shortcode( $tag, $function ) { global $told; $told['shortcodes'][ $tag ] = $function; }
function plugins_url( $path, $file ) { return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path; }
function wp_register_script( $handle, $src, $deps, $version, $args ) { global $told; $told['script'] = compact( 'handle', 'src', 'deps', 'version', 'args' ); }
function wp_enqueue_script( $handle ) { global $told; $told['enqueued'][] = $handle; }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function shortcode_atts( $pairs, $atts, $shortcode ) {
	$atts = (array) $atts;
	return array_combine( array_keys( $pairs ), array_map( fn( $name ) => $atts[ $name ] ?? $pairs[ $name ], array_keys( $pairs ) ) );
}
require $argv[1];
$told['actions']['init']();
$shown = $told['shortcodes']['kehoach']( array( 'src' => '/a.ndjson?x="><script>', 'grouping' => 'unit', 'onclick' => 'x' ) );
$told['bare'] = $told['shortcodes']['kehoach']( '' );
echo json_encode( array( 'shown' => $shown ) + $told );
