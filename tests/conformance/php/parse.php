<?php

// Parses every named file with this PHP, without running it. Blade is parsed where the application renders it.

$status = 0;
foreach (array_slice($argv, 1) as $file) {
    if (str_ends_with($file, '.blade.php')) {
        continue;
    }
    try {
        token_get_all(file_get_contents($file), TOKEN_PARSE);
    } catch (ParseError $error) {
        echo "$file:{$error->getLine()}: {$error->getMessage()}\n";
        $status = 1;
    }
}
exit($status);
