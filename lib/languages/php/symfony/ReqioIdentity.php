<?php

namespace App\Service;

use App\Entity\User;
use Firebase\JWT\JWT;

final class ReqioIdentity
{
    public function __construct(
        private readonly string $secret,
        private readonly string $audience,
    ) {
        if (strlen($secret) < 32) {
            throw new \InvalidArgumentException('REQIO_SECRET must have at least 32 characters.');
        }
    }

    /**
     * Mints the token that tells Reqio who is signed in.
     */
    public function mint(User $user): string
    {
        $now = time();

        return JWT::encode([
            'sub' => (string) $user->getId(),
            'email' => $user->getEmail(),
            'traits' => [
                'plan' => $user->getPlan(),
                'amount' => $user->getPlanAmount(), // cents, as billed
                'interval' => $user->getBillingInterval(), // 'month' or 'year'
                'account' => ['id' => (string) $user->getAccountId()],
            ],
            'aud' => $this->audience,
            'iat' => $now,
            'exp' => $now + 300,
        ], $this->secret, 'HS256');
    }
}
