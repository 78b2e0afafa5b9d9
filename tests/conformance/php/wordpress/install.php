<?php

// Installs WordPress into an empty database: `php install.php` with the server of `./with-database` up.

define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-config.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody reads the mail that greets the first administrator.
function wp_new_blog_notification() {
}

wp_install( 'Shop', 'admin', 'admin@example.com', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
switch_theme( 'shop' );
