<?php

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . __DIR__ . '/mariadb.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

define( 'AUTH_KEY', 'auth' );
define( 'SECURE_AUTH_KEY', 'secure auth' );
define( 'LOGGED_IN_KEY', 'logged in' );
define( 'NONCE_KEY', 'nonce' );
define( 'AUTH_SALT', 'auth salt' );
define( 'SECURE_AUTH_SALT', 'secure auth salt' );
define( 'LOGGED_IN_SALT', 'logged in salt' );
define( 'NONCE_SALT', 'nonce salt' );

$table_prefix = 'wp_';

define( 'WP_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_HOME', 'http://127.0.0.1:' . getenv( 'PORT' ) );
define( 'WP_SITEURL', WP_HOME );

// The core lies beside the other libraries, what is the site's own here.
define( 'WP_CONTENT_DIR', __DIR__ . '/wp-content' );
define( 'WP_CONTENT_URL', WP_HOME . '/wp-content' );

require __DIR__ . '/wp-config-reqio.php';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', getenv( 'CONFORMANCE_LIBRARIES' ) . '/wordpress/' );
}
require_once ABSPATH . 'wp-settings.php';
