<?php

// Runs the plain snippet for one user and prints the page that hands its token on.

[$person] = json_decode(getenv('CONFORMANCE_PEOPLE'));
$user = (object) [
    'id' => $person->id,
    'email' => $person->email,
    'plan' => $person->plan,
    'plan_amount' => $person->amount,
    'billing_interval' => $person->interval,
    'account_id' => $person->account,
];

require __DIR__ . '/mint.php';
require __DIR__ . '/page.php';
