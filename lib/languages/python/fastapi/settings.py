from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    # Without this an error message would print the secret.
    model_config = SettingsConfigDict(hide_input_in_errors=True)

    reqio_secret: str = Field(validation_alias="REQIO_SECRET", min_length=32)
    reqio_audience: str = Field(validation_alias="REQIO_AUDIENCE")
    reqio_project_id: str = Field(validation_alias="REQIO_PROJECT_ID")


settings = Settings()
