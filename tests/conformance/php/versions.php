<?php

// Prints what ran together: firebase/php-jwt as fetch-php-jwt pins it, the framework that is named, this PHP.

$versions = [['name' => 'firebase/php-jwt', 'version' => '5.0.0', 'debian' => true]];
switch ($argv[1] ?? null) {
    case 'laravel':
        require_once 'Illuminate/autoload.php';
        $laravel = Illuminate\Foundation\Application::VERSION;
        $versions[] = ['name' => 'Laravel', 'version' => $laravel, 'debian' => true];
        break;
    case 'symfony':
        require_once 'Symfony/Component/HttpKernel/autoload.php';
        $symfony = Symfony\Component\HttpKernel\Kernel::VERSION;
        $versions[] = ['name' => 'Symfony', 'version' => $symfony, 'debian' => true];
        break;
    case 'wordpress':
        require getenv('CONFORMANCE_LIBRARIES') . '/wordpress/wp-includes/version.php';
        $versions[] = ['name' => 'WordPress', 'version' => $wp_version, 'debian' => true];
        break;
}
$php = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION;
$versions[] = ['name' => 'PHP', 'version' => $php, 'debian' => true];
echo json_encode($versions);
