<?php

defined( 'ABSPATH' ) || exit;

/**
 * Answers GET /reqio/token.
 */
function reqio_serve_token( WP $wp ): void {
	if ( 'reqio/token' !== $wp->request ) {
		return;
	}

	header( 'Cache-Control: no-store' );
	if ( ! is_user_logged_in() ) {
		status_header( 204 );
		exit;
	}

	wp_send_json( array( 'token' => reqio_mint_token( wp_get_current_user() ) ) );
}
add_action( 'parse_request', 'reqio_serve_token' );

function reqio_print_widget(): void {
	?>
	<script
		src="https://reqio.app/widget.js"
		data-project-id="<?php echo esc_attr( REQIO_PROJECT_ID ); ?>"
		data-identity-url="<?php echo esc_url( wp_make_link_relative( home_url( '/reqio/token' ) ) ); ?>"
		async
	></script>
	<?php
}
add_action( 'wp_head', 'reqio_print_widget' );
