<?php

/* Add any custom values between this line and the "stop editing" line. */

define( 'REQIO_SECRET', getenv( 'REQIO_SECRET' ) );
define( 'REQIO_AUDIENCE', 'https://reqio.app/p/YOUR_PROJECT_ID' );
define( 'REQIO_PROJECT_ID', 'YOUR_PROJECT_ID' );

/* That's all, stop editing! Happy publishing. */
