<?php

namespace App\Controller;

use App\Entity\User;
use App\Service\ReqioIdentity;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

final class ReqioTokenController extends AbstractController
{
    #[Route('/reqio/token', name: 'reqio_token', methods: ['GET'])]
    public function __invoke(ReqioIdentity $identity): Response
    {
        $user = $this->getUser();

        $response = $user instanceof User
            ? $this->json(['token' => $identity->mint($user)])
            : new Response(status: Response::HTTP_NO_CONTENT);
        $response->headers->set('Cache-Control', 'no-store');

        return $response;
    }
}
