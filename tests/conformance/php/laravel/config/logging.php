<?php

return [
    'default' => 'stderr',
    'deprecations' => 'null',
    'channels' => [
        'stderr' => ['driver' => 'single', 'path' => 'php://stderr'],
        'null' => ['driver' => 'monolog', 'handler' => Monolog\Handler\NullHandler::class],
    ],
];
