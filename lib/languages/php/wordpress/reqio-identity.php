<?php
/**
 * Plugin Name: Reqio Identity
 * Description: Tells the Reqio widget who is signed in.
 * Version: 1.0.0
 */

use Firebase\JWT\JWT;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/vendor/autoload.php';
require_once __DIR__ . '/widget.php';

/**
 * Mints the token that tells Reqio who is signed in.
 */
function reqio_mint_token( WP_User $user ): string {
	$secret = (string) REQIO_SECRET;
	if ( strlen( $secret ) < 32 ) {
		throw new RuntimeException( 'REQIO_SECRET must have at least 32 characters.' );
	}

	$now     = time();
	$payload = array(
		'sub'   => (string) $user->ID,
		'email' => $user->user_email,
		'aud'   => REQIO_AUDIENCE,
		'iat'   => $now,
		'exp'   => $now + 300,
	);

	// Fields of the user's meta.
	$payload['traits']['plan']     = $user->plan;
	$payload['traits']['amount']   = (int) $user->plan_amount; // Cents, as billed.
	$payload['traits']['interval'] = $user->billing_interval; // 'month' or 'year'.
	$payload['traits']['account']  = array( 'id' => (string) $user->account_id );

	return JWT::encode( $payload, $secret, 'HS256' );
}
