<?php

defined( 'ABSPATH' ) || exit;

/**
 * Mints before anything is printed, and keeps pages that carry a token out of caches.
 */
function reqio_prepare_widget(): void {
	$token = is_user_logged_in() ? reqio_mint_token( wp_get_current_user() ) : '';
	if ( '' !== $token ) {
		header( 'Cache-Control: no-store' );
	}

	add_action(
		'wp_head',
		function () use ( $token ) {
			?>
			<script
				src="https://reqio.app/widget.js"
				data-project-id="<?php echo esc_attr( REQIO_PROJECT_ID ); ?>"
				data-identity-token="<?php echo esc_attr( $token ); ?>"
				async
			></script>
			<?php
		}
	);
}
add_action( 'template_redirect', 'reqio_prepare_widget' );
