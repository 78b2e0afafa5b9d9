# The shown application with what a shop has besides: users, sessions, a page on the layout, and a way to sign in.

require "json"
require "sinatra"
require_relative "app"

set :bind, "127.0.0.1"
set :port, ENV.fetch("PORT")
set :environment, :production
enable :sessions

names = %w[id email]
names += %w[plan amount interval account] if ENV["CONFORMANCE_TRAITS"] == "all"
attributes = { "amount" => :plan_amount, "interval" => :billing_interval, "account" => :account_id }
user_class = Struct.new(*names.map { |name| attributes.fetch(name, name.to_sym) })
people = JSON.parse(ENV.fetch("CONFORMANCE_PEOPLE")).to_h do |person|
  [person["name"], user_class.new(*person.values_at(*names))]
end

helpers do
  define_method(:current_user) { people[session[:person]] }
end

get "/conformance/ready" do
  "ready"
end

get "/conformance/sign-in" do
  session[:person] = params[:person]
  "signed in"
end

get "/" do
  erb "<p><%= current_user ? \"signed in\" : \"signed out\" %></p>"
end
