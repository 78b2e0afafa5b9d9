<?php

// What Composer would write, over the components that Debian keeps on PHP's include path.

require_once 'Symfony/Component/Console/autoload.php';
require_once 'Symfony/Component/Security/Core/autoload.php';
require_once 'Symfony/Component/Yaml/autoload.php';
require_once 'Symfony/Component/HttpKernel/autoload.php';
require_once 'Symfony/Bundle/FrameworkBundle/autoload.php';
require_once 'Symfony/Bundle/SecurityBundle/autoload.php';
require_once 'Symfony/Bundle/TwigBundle/autoload.php';

spl_autoload_register(function (string $class): void {
    $folders = [
        'App\\' => dirname(__DIR__).'/src/',
        'Firebase\\JWT\\' => getenv('CONFORMANCE_LIBRARIES').'/firebase/php-jwt/src/',
    ];
    foreach ($folders as $prefix => $folder) {
        $file = $folder.str_replace('\\', '/', substr($class, strlen($prefix))).'.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
        }
    }
});

// The name under which 6.4 and later have it; in 6.4 the old one is such an alias, too.
class_alias(Symfony\Component\Routing\Annotation\Route::class, 'Symfony\Component\Routing\Attribute\Route');
