<?php

return [

    'reqio' => [
        'secret' => env('REQIO_SECRET'),
        'audience' => env('REQIO_AUDIENCE'),
        'project_id' => env('REQIO_PROJECT_ID'),
    ],

];
