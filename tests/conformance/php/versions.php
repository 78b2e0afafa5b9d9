<?php

// Prints what ran together: firebase/php-jwt as fetch-php-jwt pins it, Laravel where it is asked for, this PHP.

$versions = [['name' => 'firebase/php-jwt', 'version' => '5.0.0', 'debian' => true]];
if (in_array('laravel', $argv, true)) {
    require_once 'Illuminate/autoload.php';
    $laravel = Illuminate\Foundation\Application::VERSION;
    $versions[] = ['name' => 'Laravel', 'version' => $laravel, 'debian' => true];
}
$php = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION;
$versions[] = ['name' => 'PHP', 'version' => $php, 'debian' => true];
echo json_encode($versions);
