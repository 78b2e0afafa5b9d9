# Runs the plain snippet for one user and prints the page that hands its token on.

require "erb"
require "json"

person = JSON.parse(ENV.fetch("CONFORMANCE_PEOPLE")).first
user = Struct.new(:id, :email, :plan, :plan_amount, :billing_interval, :account_id)
  .new(*person.values_at("id", "email", "plan", "amount", "interval", "account"))

names = binding
names.eval(File.read("mint.rb"), "mint.rb")
puts ERB.new(File.read("page.html.erb")).result(names)
