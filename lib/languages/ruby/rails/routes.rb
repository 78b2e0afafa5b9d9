Rails.application.routes.draw do
  get "reqio/token", to: "reqio_tokens#show"
end
