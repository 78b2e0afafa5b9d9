class PagesController < ApplicationController
  allow_unauthenticated_access

  def home; end
end
