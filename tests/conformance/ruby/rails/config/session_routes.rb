Rails.application.routes.draw do
  root "pages#home"
  get "conformance/sign-in", to: "sessions#create"
end
