<?php

session_start();

require __DIR__ . '/../includes/header.php';
?>
    <p><?= htmlspecialchars($_SESSION['user']->email ?? 'signed out') ?></p>
</body>
</html>
