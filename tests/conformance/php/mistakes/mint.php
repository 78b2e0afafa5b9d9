<?php

// Mistakes that are made in PHP, by firebase/php-jwt. Prints case -> what arrives at Reqio.

require getenv('CONFORMANCE_LIBRARIES') . '/firebase/php-jwt/src/JWT.php';

use Firebase\JWT\JWT;

$secret = getenv('REQIO_SECRET');
$now = (int) getenv('MISTAKES_NOW');
$good = [
    'sub' => '1',
    'aud' => getenv('REQIO_AUDIENCE'),
    'iat' => $now,
    'exp' => $now + 300,
    'traits' => ['plan' => 'pro', 'amount' => 9900, 'interval' => 'year'],
];
$price = ['amount' => number_format(99, 2)] + $good['traits'];

echo json_encode([
    'as it should be' => JWT::encode($good, $secret),
    'base64_decode' => JWT::encode($good, base64_decode($secret)),
    'JWT::urlsafeB64Decode' => JWT::encode($good, JWT::urlsafeB64Decode($secret)),
    'hex2bin, its warning silenced' => JWT::encode($good, (string) @hex2bin($secret)),
    'pack, its warnings silenced' => JWT::encode($good, @pack('H*', $secret)),
    'file_get_contents of a secret' => JWT::encode($good, "$secret\n"),
    'getenv of another name' => JWT::encode($good, (string) getenv('REQIO_SECRETS')),
    'microtime(true)' => JWT::encode(['iat' => $now + 0.5, 'exp' => $now + 300.5] + $good, $secret),
    'number_format' => JWT::encode(['traits' => $price] + $good, $secret),
    'HS512' => JWT::encode($good, $secret, 'HS512'),
]);
