<?php

namespace App\Controller;

use App\Security\UserProvider;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Annotation\Route;
use Symfony\Component\Security\Core\Authentication\Token\Storage\TokenStorageInterface;
use Symfony\Component\Security\Core\Authentication\Token\UsernamePasswordToken;

class HomeController extends AbstractController
{
    #[Route('/')]
    public function home(): Response
    {
        return $this->render('home/index.html.twig');
    }

    #[Route('/conformance/sign-in')]
    public function signIn(Request $request, UserProvider $users, TokenStorageInterface $tokens): Response
    {
        $user = $users->loadUserByName((string) $request->query->get('person'));
        $request->getSession()->migrate();
        $tokens->setToken(new UsernamePasswordToken($user, 'main', $user->getRoles()));

        return $this->redirect('/');
    }
}
