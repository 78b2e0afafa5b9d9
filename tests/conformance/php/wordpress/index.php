<?php

define( 'WP_USE_THEMES', true );
require __DIR__ . '/wp-config.php';
wp();
require_once ABSPATH . WPINC . '/template-loader.php';
