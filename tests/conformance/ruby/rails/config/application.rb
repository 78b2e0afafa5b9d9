require_relative "boot"

require "rails"
require "active_model/railtie"
require "active_record/railtie"
require "action_controller/railtie"
require "action_view/railtie"

# What Bundler.require does for a Gemfile with these in it.
require "bcrypt"
require "jwt"

module Shop
  class Application < Rails::Application
    config.load_defaults 6.1

    # config/routes.rb is the file under test.
    config.paths["config/routes.rb"] << "config/session_routes.rb"
  end
end
