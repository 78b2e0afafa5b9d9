<?php

namespace App\Twig;

use App\Entity\User;
use App\EventListener\ReqioTokenListener;
use App\Service\ReqioIdentity;
use Symfony\Component\HttpFoundation\RequestStack;
use Twig\Extension\RuntimeExtensionInterface;

final class ReqioRuntime implements RuntimeExtensionInterface
{
    public function __construct(
        private readonly ReqioIdentity $identity,
        private readonly RequestStack $requestStack,
    ) {
    }

    public function token(User $user): string
    {
        $this->requestStack->getMainRequest()?->attributes->set(ReqioTokenListener::PRINTED, true);

        return $this->identity->mint($user);
    }
}
