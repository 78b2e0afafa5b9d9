<?php

use Firebase\JWT\JWT;

require_once __DIR__ . '/vendor/autoload.php';

$secret = (string) getenv('REQIO_SECRET');
if (strlen($secret) < 32) {
    throw new RuntimeException('REQIO_SECRET must have at least 32 characters');
}

$now = time();
$payload = [
    'sub' => (string) $user->id, // $user: whoever is signed in
    'email' => $user->email,
    'traits' => [
        'plan' => $user->plan,
        'amount' => $user->plan_amount, // cents, as billed
        'interval' => $user->billing_interval, // 'month' or 'year'
        'account' => ['id' => (string) $user->account_id],
    ],
    'aud' => 'https://reqio.app/p/YOUR_PROJECT_ID',
    'iat' => $now,
    'exp' => $now + 300,
];
$token = JWT::encode($payload, $secret, 'HS256');
