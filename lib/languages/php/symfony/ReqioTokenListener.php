<?php

namespace App\EventListener;

use Symfony\Component\EventDispatcher\Attribute\AsEventListener;
use Symfony\Component\HttpKernel\Event\ResponseEvent;

/**
 * Keeps pages that carry a token out of caches.
 */
#[AsEventListener]
final class ReqioTokenListener
{
    public const PRINTED = '_reqio_token_printed';

    public function __invoke(ResponseEvent $event): void
    {
        if ($event->isMainRequest() && $event->getRequest()->attributes->has(self::PRINTED)) {
            $event->getResponse()->headers->set('Cache-Control', 'no-store');
        }
    }
}
