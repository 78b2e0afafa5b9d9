<?php

namespace App\Services;

use App\Models\User;
use Firebase\JWT\JWT;
use RuntimeException;

class ReqioIdentity
{
    /**
     * Mint the token that tells Reqio who is signed in.
     */
    public static function mint(User $user): string
    {
        $secret = (string) config('services.reqio.secret');

        if (strlen($secret) < 32) {
            throw new RuntimeException('REQIO_SECRET must have at least 32 characters.');
        }

        $now = time();

        return JWT::encode([
            'sub' => (string) $user->getAuthIdentifier(),
            'email' => $user->email,
            'traits' => [
                'plan' => $user->plan,
                'amount' => $user->plan_amount, // cents, as billed
                'interval' => $user->billing_interval, // 'month' or 'year'
                'account' => ['id' => (string) $user->account_id],
            ],
            'aud' => config('services.reqio.audience'),
            'iat' => $now,
            'exp' => $now + 300,
        ], $secret, 'HS256');
    }
}
