<?php

// A login as sites without a framework write it: the row of the user goes into the session.

session_start();
session_regenerate_id(true);

foreach (json_decode(getenv('CONFORMANCE_PEOPLE')) as $person) {
    if ($person->name === $_GET['person']) {
        $traits = [
            'plan' => $person->plan,
            'plan_amount' => $person->amount,
            'billing_interval' => $person->interval,
            'account_id' => $person->account,
        ];
        $_SESSION['user'] = (object) (
            ['id' => $person->id, 'email' => $person->email]
            + (getenv('CONFORMANCE_TRAITS') === 'all' ? $traits : [])
        );
    }
}
header('Location: /');
