from hypothesis import settings

settings.register_profile("khlang", deadline=None)
settings.load_profile("khlang")
