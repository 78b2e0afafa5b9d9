<?php

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../../../includes/reqio-identity.php';

session_start();
header('Cache-Control: no-store');

$user = $_SESSION['user'] ?? null; // whoever is signed in, as your login stored the row
if ($user === null) {
    http_response_code(204);
    exit;
}

header('Content-Type: application/json');
echo json_encode(['token' => mintReqioToken($user)]);
