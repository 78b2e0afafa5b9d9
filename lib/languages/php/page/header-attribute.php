<?php

require_once __DIR__ . '/../vendor/autoload.php';
require_once __DIR__ . '/reqio-identity.php';

$user = $_SESSION['user'] ?? null; // whoever is signed in, as your login stored the row
$reqioToken = $user === null ? null : mintReqioToken($user);
if ($reqioToken !== null) {
    header('Cache-Control: no-store');
}
?>
<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <title>Shop</title>
    <script
        src="https://reqio.app/widget.js"
        data-project-id="<?= htmlspecialchars(getenv('REQIO_PROJECT_ID')) ?>"
        <?php if ($reqioToken !== null) : ?>
        data-identity-token="<?= htmlspecialchars($reqioToken) ?>"
        <?php endif ?>
        async
    ></script>
</head>
<body>
