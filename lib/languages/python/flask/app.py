from flask import Flask

from reqio_routes import reqio

app = Flask(__name__)
app.config.from_pyfile("config.py")
app.register_blueprint(reqio)
