<?php

// Switches the plugin on and adds the people. WordPress would refuse the e-mail of one of them; older sites hold such.

require __DIR__ . '/wp-config.php';

update_option( 'active_plugins', array( 'reqio-identity/reqio-identity.php' ) );
foreach ( json_decode( getenv( 'CONFORMANCE_PEOPLE' ) ) as $person ) {
	$wpdb->insert(
		$wpdb->users,
		array(
			'ID'              => $person->id,
			'user_login'      => $person->name,
			'user_nicename'   => $person->name,
			'user_email'      => $person->email,
			'user_registered' => '2026-01-01 00:00:00',
		)
	);
	( new WP_User( $person->id ) )->set_role( 'subscriber' );
	if ( 'all' === getenv( 'CONFORMANCE_TRAITS' ) ) {
		update_user_meta( $person->id, 'plan', wp_slash( $person->plan ) );
		update_user_meta( $person->id, 'plan_amount', $person->amount );
		update_user_meta( $person->id, 'billing_interval', $person->interval );
		update_user_meta( $person->id, 'account_id', $person->account );
	}
}
