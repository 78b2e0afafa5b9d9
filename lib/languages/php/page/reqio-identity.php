<?php

use Firebase\JWT\JWT;

/**
 * Mints the token that tells Reqio who is signed in.
 */
function mintReqioToken(object $user): string
{
    $secret = (string) getenv('REQIO_SECRET');
    if (strlen($secret) < 32) {
        throw new RuntimeException('REQIO_SECRET must have at least 32 characters');
    }

    $now = time();

    return JWT::encode([
        'sub' => (string) $user->id,
        'email' => $user->email,
        'traits' => [
            'plan' => $user->plan,
            'amount' => $user->plan_amount, // cents, as billed
            'interval' => $user->billing_interval, // 'month' or 'year'
            'account' => ['id' => (string) $user->account_id],
        ],
        'aud' => getenv('REQIO_AUDIENCE'),
        'iat' => $now,
        'exp' => $now + 300,
    ], $secret, 'HS256');
}
