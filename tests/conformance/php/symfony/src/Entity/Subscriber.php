<?php

namespace App\Entity;

/** A user that carries what the switched-on traits read. */
class Subscriber extends User
{
    private object $subscription;

    public function subscribe(object $subscription): static
    {
        $this->subscription = $subscription;

        return $this;
    }

    public function getPlan(): string
    {
        return $this->subscription->plan;
    }

    public function getPlanAmount(): int
    {
        return $this->subscription->amount;
    }

    public function getBillingInterval(): string
    {
        return $this->subscription->interval;
    }

    public function getAccountId(): int
    {
        return $this->subscription->account;
    }
}
