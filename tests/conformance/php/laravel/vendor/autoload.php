<?php

// What Composer would write, over the components that Debian keeps on PHP's include path.

require_once 'Illuminate/autoload.php';
require_once 'GuzzleHttp/autoload.php';

spl_autoload_register(function (string $class): void {
    $folders = [
        'App\\' => dirname(__DIR__).'/app/',
        'Tests\\' => dirname(__DIR__).'/tests/',
        'Firebase\\JWT\\' => getenv('CONFORMANCE_LIBRARIES').'/firebase/php-jwt/src/',
    ];
    foreach ($folders as $prefix => $folder) {
        $file = $folder.str_replace('\\', '/', substr($class, strlen($prefix))).'.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
        }
    }
});
