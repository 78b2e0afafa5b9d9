<?php

namespace App\Twig;

use Twig\Extension\AbstractExtension;
use Twig\TwigFunction;

final class ReqioExtension extends AbstractExtension
{
    public function getFunctions(): array
    {
        return [new TwigFunction('reqio_token', [ReqioRuntime::class, 'token'])];
    }
}
