<?php

// What Composer would write for firebase/php-jwt alone.
spl_autoload_register(function (string $class): void {
    $prefix = 'Firebase\\JWT\\';
    if (str_starts_with($class, $prefix)) {
        require getenv('CONFORMANCE_LIBRARIES') . '/firebase/php-jwt/src/' . substr($class, strlen($prefix)) . '.php';
    }
});
