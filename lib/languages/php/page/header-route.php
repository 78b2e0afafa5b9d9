<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <title>Shop</title>
    <script
        src="https://reqio.app/widget.js"
        data-project-id="<?= htmlspecialchars(getenv('REQIO_PROJECT_ID')) ?>"
        data-identity-url="/reqio/token"
        async
    ></script>
</head>
<body>
